package org.trackweave.scheduler.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Words that cannot be in a track's name, and words that say too little to be one alone. */
final class PhraseWords {

    /** End a phrase: words of grammar, of enthusiasm, and of calls for proposals. */
    private static final Set<String> NEVER = words(
            """
            a about above across after again all along already also although always am among an and another any anyone anything are around as
            at away back be became because become been before being below best better between beyond both but by came can can't cannot case
            cases com come comes could did different do does doesn't doing don't done down during each e.g easy easier easily either else enough
            etc even ever every everyone everything example examples far few finally first for found from full further get gets getting give
            given gives giving go goal goals goes going good got great had happens hard has have having he help helps her here high his hope how
            however hundred i i'd i'll i'm i've i.e idea ideas if important in including inside instead interesting into is it it's its itself
            just keep kind know known knows large last later latest least less let let's like little live ll long look looking lot lots love low
            made main make makes making many may maybe me million millions mind more most mostly much must my near need needed needs never new
            newer next nice no non not nothing novel now number of off often old on once one ones only onto or org other others our out
            over own part parts past people place please popular possible present pretty put question questions quickly quite rather re read
            real really recent recently right run running said same saw say second see seen several she should show simple simply since small
            so some someone something sometimes soon start started starting starts still stuff such take takes taking tell than that that's the
            their them themselves then there there's these they they're thing things think third this those though thousand three through thus
            time times tips to today together too took top toward towards tricks try trying turn twenty two under understand until up upon us
            use used useful user's uses using usually various ve very via vs want wants was wasn't way ways we we'll we're we've well went were
            what what's when where whether which while who whole whom whose why will with within without won't work worked working works world
            would wrong year years yes yet you you'll you're you've your yourself
            abstract additional agenda amendment attend attendee attendees audience beginner beginners biggest common cover covers covered
            demonstrate describe describes details discuss discussed discusses discussion explain explains explore explained fun future
            happy hour hours intro introduce introduces introducing introduction journey keynote learn learned learning's learnt lesson lessons
            minute minutes note originally overview participants presentation presentations presented presenter presenting proposed rebuttal
            scheduled session sessions slides speaker speakers state status step steps story talk talked topic topics tutorial update updates welcome welcoming remarks devroom
            whats dive driven oriented based aware related certain several specific www http https html image images href nbsp quot amp monday tuesday wednesday thursday friday saturday sunday morning afternoon
            evening january february march april june july august september october november december lastly briefly specifically currently
            able against apply appropriate attention bad big brief day days difficult explicit fit fits hand hands hood interested news ongoing particular
            possibilities possibility progress purpose purposes range ready robust room rooms sent shown similar strong summer talking
            thought thoughts wish
            und der die das von zu mit fur ist ein eine einfuhrung nicht auf les des une pour dans avec""");

    /** What speakers do in every abstract, in any form of the word. */
    private static final Set<String> DOINGS = words(
            """
            allow achieve describe discuss explain explore cover mean evaluate feature list attend add adding aim appear apologies attempt become begin bring build built change collect combine come complex consider create deal decide
            demonstrate enable enforce ensure examine exceed expose express fix focus follow grow handle happen identify implement
            improve include increase introduce involve join lack leave leverage limit make mention meet move offer opportunity perform potential potent predict prioritise prioritize provide quick
            reach recognise recognize reduce reimplement replace represent require share show shows spend spent stop support tap tame thank
            transition understand violate want wider work write written wrote worse young""")
        .stream()
        .map(PhraseWords::stem)
        .collect(Collectors.toUnmodifiableSet());

    /** May be part of a phrase ("operating systems", "lightning talks") but are no theme alone. */
    private static final Set<String> WEAK = words(
            """
            access advanced aim application applications approach approaches app apps area background basic basics benefit benefits building case challenge challenges class code company companies component components concept concepts content control conference course
            current custom deep design developer developers development devroom domain easy edition effort end engine engines engineer engineers engineering
            environment environments event events experience experiences experiment extreme fast faster feature file files format framework
            frameworks free function functions general group groups guide implementation implementations industry information input integration interface
            internals issue issues job journey key knowledge language learn learning languages launch layer level library libraries lightning line list management manager method
            methods model models modern module modules name needs object objects online operation operations option options order output package
            panel paper pattern patterns performance platform platforms plan point points practical practice practices problem problems process
            processes processing product production products program programmer programmers programming programs project projects quality
            release report research resource resources result results review role science scale scaling script scripts server service services set
            setup side software solution solutions source space standard standards structure study style subject system systems task tasks
            team teams technique techniques technology technologies test theory tool tooling tools track tutorial type types usage user users value version
            versions view virtual vision web website workflow workflows workshop generation access action chance context core data dive computer graph architecture ecosystem opening cycles message capabilities computing
            demo demos details difference effective efficient evolution fixed hidden history host impact life light live local lock low minimal
            model multi native node open optimal ordered own power powerful practice previous private public request runtime safe scalable
            secret serious site sites small smart sound special stable static success text thinking traditional transition transformation true universal update
            variable variety wide write 2.0 1.0 3.0""");

    private static final Set<String> NO_NOUN_ENDINGS = Set.of("able", "ible", "ous", "ful", "less", "ly", "est", "ive",
            "ized", "ised", "ical", "onal", "istic");

    private PhraseWords() {}

    static boolean ends(String word) {
        return NEVER.contains(word) || DOINGS.contains(stem(word)) || EnglishAnalyzer.getDefaultStopSet().contains(word)
                || word.chars().noneMatch(Character::isLetter);
    }

    static boolean isWeak(String word) {
        return WEAK.contains(word);
    }

    /** What looks like an adjective or adverb. */
    static boolean isDescriptive(String word) {
        return word.length() > 5 && NO_NOUN_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** The part that all forms of an English word share. */
    static String stem(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
