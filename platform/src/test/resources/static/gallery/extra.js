// Stands for a service's own script.
