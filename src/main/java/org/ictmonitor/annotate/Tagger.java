package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Token;
import org.jspecify.annotations.Nullable;

/** Finds the mentions in the words of one sentence. Safe for any number of threads. */
final class Tagger {
    static final Code DIIA = new Code("diia");

    private static final double SURE = 1.0;
    private static final double BY_CONTEXT = 0.9;

    private static final int SLOTS = 1 << 13;

    private final NameTrie<CodeEntry> names = new NameTrie<>();
    private final WordClasses classes;
    private final Kinds kinds;
    private final Ownership ownership;
    private final DiiaContext diia;
    private final Senses senses;
    private final AddressCodes addresses;
    private final boolean hasBots;

    /** Common words that say nothing by themselves. Written without a lock: a token is immutable, and losing one costs a look-up. */
    private final @Nullable Token[] plain = new Token[SLOTS];

    Tagger(Codebook codebook, WordTokenizer tokenizer, Dictionaries dictionaries, AddressCodes addresses) {
        for (CodeEntry entry : codebook.entries()) {
            entry.names().forEach(name -> names.add(NamePattern.of(name, codebook.words(), tokenizer), entry));
        }
        this.classes = new WordClasses(codebook, tokenizer);
        this.senses = new Senses(dictionaries);
        this.kinds = new Kinds(codebook, classes, dictionaries, senses);
        this.ownership = new Ownership(dictionaries);
        this.diia = new DiiaContext(dictionaries);
        this.addresses = addresses;
        this.hasBots = codebook.entry(AddressCodes.CHATBOT).isPresent();
    }

    /** The mentions, in order, without overlaps. */
    List<Found> mentions(Words words, String language) {
        List<Found> candidates = candidates(words, language);
        if (candidates.isEmpty()) {
            return candidates;
        }
        candidates.removeIf(found -> Strays.isStray(found, words, candidates));
        boolean[] named = named(words, candidates);
        List<Found> kinded = new ArrayList<>();
        for (Found found : candidates) {
            kinded.add(found.address() ? found : withKind(found, words, named, language));
        }
        return Overlaps.resolve(Documents.joined(Bots.joined(kinded, words), words));
    }

    private List<Found> candidates(Words words, String language) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            at = step(words, at, language, found);
        }
        return found;
    }

    private int step(Words words, int at, String language, List<Found> found) {
        Token token = words.token(at);
        if (isPlain(token)) {
            return at + 1;
        }
        if (WordTokenizer.isAddress(token)) {
            addresses.inText(words.surface(at)).ifPresent(code -> found.add(new Found(code, at, at + 1, true, SURE)));
            return at + 1;
        }
        NameTrie.@Nullable Hit<CodeEntry> hit = names.at(words, at);
        if (hit == null) {
            if (hasBots && Bots.isUserName(words, at)) {
                found.add(new Found(AddressCodes.CHATBOT, at, at + 1, false, SURE));
            }
            return at + 1;
        }
        Optional<Found> mention = accept(hit, words, language).or(() -> botOfMessenger(hit, words, found));
        mention.ifPresent(found::add);
        return mention.map(Found::to).orElse(at + 1);
    }

    /** Whether a word is neither an address nor a user name, and no name begins with it, as is true of most. */
    private boolean isPlain(Token token) {
        int hash = token.form().hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Token known = plain[slot];
        if (known != null && known.form().equals(token.form()) && known.lemmas().equals(token.lemmas())) {
            return true;
        }
        boolean is = !WordTokenizer.isAddress(token) && !names.mayBegin(token) && !Bots.mayBeUserName(token.form());
        if (is) {
            plain[slot] = token;
        }
        return is;
    }

    private Optional<Found> accept(NameTrie.Hit<CodeEntry> hit, Words words, String language) {
        Code code = hit.value().code();
        if (code.equals(DIIA)) {
            return service(words, hit.from(), language);
        }
        Found found = new Found(code, hit.from(), hit.to(), false, hit.doubtful() ? BY_CONTEXT : SURE);
        boolean is = !hit.doubtful()
                || hit.value().kind() == CodeKind.DOCUMENT
                || (code.equals(AddressCodes.CHATBOT)
                        && (Bots.isPlaced(words, hit.to()) || Bots.isHandled(words, hit.from())))
                || (code.equals(AddressCodes.EMAIL) && Contexts.isOwnMailbox(words, hit.from()))
                || Contexts.isMasculine(words, hit.from())
                || isNamed(code, words, hit.from(), hit.to(), language);
        return is ? Optional.of(found) : Optional.empty();
    }

    /** A bot right behind a messenger's name is one whatever stands around it: «телеграм-бота» (coding manual, rule 8). */
    private static Optional<Found> botOfMessenger(NameTrie.Hit<CodeEntry> hit, Words words, List<Found> before) {
        Found bot = new Found(hit.value().code(), hit.from(), hit.to(), false, BY_CONTEXT);
        return !before.isEmpty() && Bots.isBotOf(before.getLast(), bot, words) ? Optional.of(bot) : Optional.empty();
    }

    private boolean isNamed(Code code, Words words, int from, int to, String language) {
        boolean rule = Contexts.accepts(code, words, from, to, language);
        if (code.equals(AddressCodes.EMAIL) && to > from + 1) {
            return rule; // the model knows the single word
        }
        return senses.isNamed(code, words, from, to, language, rule);
    }

    /** Дія with its kind word before it and the rest of a sub-brand after it. */
    private Optional<Found> service(Words words, int at, String language) {
        int kind = kindBefore(words, at);
        boolean rule = diia.isService(words, at, kind >= 0);
        boolean is = DiiaContext.isDoubtful(words, at, kind >= 0)
                ? senses.isMeant(Senses.DIIA, words, at, at + 1, language, rule)
                : rule;
        if (!is) {
            return Optional.empty();
        }
        int end = DiiaContext.isSubBrand(words, at) ? at + 2 : at + 1;
        if (kind < 0 && end < words.size() && words.adjacent(end - 1) && isEnglish(words, at)) {
            end = Math.max(end, classes.endOf("app", words, end));
        }
        return Optional.of(new Found(DIIA, kind >= 0 ? kind : at, end, false, BY_CONTEXT));
    }

    /** In English the kind word follows the name: "the Diia app". */
    private static boolean isEnglish(Words words, int at) {
        return LookAlikes.isLatin(words.form(at).charAt(0));
    }

    /** Whether the rules take the words for a name of that code; the model of senses is trained with their answer. */
    boolean ruled(Code code, Words words, int from, int to, String language) {
        return code.equals(DIIA)
                ? diia.isService(words, from, kindBefore(words, from) >= 0)
                : Contexts.accepts(code, words, from, to, language);
    }

    private int kindBefore(Words words, int at) {
        return at > 0 && words.adjacent(at - 1) ? kindStart(words, at) : -1;
    }

    private int kindStart(Words words, int at) {
        int app = classes.startOf("app", words, at);
        return app >= 0 ? app : classes.startOf("site", words, at);
    }

    private static boolean[] named(Words words, List<Found> candidates) {
        boolean[] named = new boolean[words.size()];
        for (Found found : candidates) {
            for (int at = found.from(); at < found.to(); at++) {
                named[at] = true;
            }
        }
        return named;
    }

    private Found withKind(Found name, Words words, boolean[] named, String language) {
        return kinds.of(name, words, named, language)
                .map(kind -> withKind(name, kind, words))
                .orElse(name);
    }

    private Found withKind(Found name, Kinds.Kind kind, Words words) {
        Code code = kind.type().equals(Ownership.PAGE)
                ? ownership.of(kind.code(), words, Math.min(kind.from(), name.from()), Math.max(kind.to(), name.to()))
                : kind.code();
        Found coded = name.as(code);
        return kind.adjacent() ? coded.over(Math.min(kind.from(), name.from()), Math.max(kind.to(), name.to())) : coded;
    }
}
