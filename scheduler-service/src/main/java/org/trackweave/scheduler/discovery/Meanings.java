package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What talks and named tracks mean, as vectors of unit length that can be compared: embeddings without what all of them
 * have in common. A track is a few words, and short texts have more in common with each other than with long ones; so
 * tracks are seen against the mean of the tracks, as far as there are enough to have a mean. A track's name is read twice,
 * alone and with what is said about it: a sentence around a name blurs it.
 */
final class Meanings {

    /** With so many tracks their mean counts for half, and that of the talks for the other. */
    private static final double FEW_TRACKS = 4;

    private Meanings() {}

    /** The texts to embed: each talk's, each track's, each track's name. */
    static List<String> texts(List<TalkText> talks, List<NamedTrack> named) {
        return Stream
            .of(talks.stream().map(TalkMaterial::sentence), named.stream().map(TalkMaterial::sentence),
                    named.stream().map(NamedTrack::name))
            .flatMap(texts -> texts)
            .toList();
    }

    /**
     * The vectors of the talks, then of the tracks.
     *
     * @param embeddings of {@link #texts}, in their order
     */
    static List<double[]> of(List<float[]> embeddings, int talks) {
        int tracks = (embeddings.size() - talks) / 2;
        var ofTalks = embeddings.subList(0, talks);
        var mean = Vectors.mean(ofTalks);
        var meanings = new ArrayList<double[]>();
        ofTalks.forEach(vector -> meanings.add(Vectors.centred(vector, mean)));
        var descriptions = centred(embeddings.subList(talks, talks + tracks), mean);
        var names = centred(embeddings.subList(talks + tracks, embeddings.size()), mean);
        for (int track = 0; track < tracks; track++) {
            meanings.add(Vectors.between(descriptions.get(track), names.get(track)));
        }
        return meanings;
    }

    private static List<double[]> centred(List<float[]> ofTracks, double[] meanOfTalks) {
        double share = ofTracks.size() / (ofTracks.size() + FEW_TRACKS);
        var centre = Vectors.mean(ofTracks);
        for (int i = 0; i < centre.length; i++) {
            centre[i] = share * centre[i] + (1 - share) * meanOfTalks[i];
        }
        return ofTracks.stream().map(vector -> Vectors.centred(vector, centre)).toList();
    }
}
