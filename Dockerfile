# syntax=docker/dockerfile:1
# One file for all five services: docker build --build-arg SERVICE=review-service -t trackweave/review-service .

# Built once for all of them: nothing here depends on SERVICE.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    -pl submission-service,review-service,scheduler-service,search-service,gateway -am

FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /jar
COPY --from=build /src/${SERVICE}/target/${SERVICE}-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="Trackweave ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin trackweave
WORKDIR /app
# Libraries first: they change least, and layers are shared between versions.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001
# Health and metrics, for the container's networks only.
ENV MANAGEMENT_SERVER_PORT=9090
EXPOSE 8080 8081 8082 8083 8084 9090
# The image has no HTTP client for sure; bash can speak enough of it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# The heap's share of the memory limit; a service that needs much outside the heap sets it lower.
ENV JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=70
# Native access is for the scheduler's embedding model. After an OutOfMemoryError only a new process can be trusted.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "application.jar"]
