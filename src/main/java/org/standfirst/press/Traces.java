package org.standfirst.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.edition.Derived;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Packer;
import org.standfirst.edition.Question;
import org.standfirst.edition.QuestionForm;
import org.standfirst.edition.Standing;
import org.standfirst.edition.StandingForm;
import org.standfirst.edition.Standings;
import org.standfirst.edition.Trace;
import org.standfirst.edition.Unpacker;
import org.standfirst.pages.Pages;

/// Keeps in a file what pages asked, so that after a restart nothing is printed again that stands.
///
/// The pages themselves are not in it: they are in an export, or printed when somebody asks for one.
final class Traces {
    /// What is in the file, and in which form.
    static final String FORM = "Standfirst traces 2";

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final Derived file;
    private final StandingForm form;

    Traces(Derived file, Pages pages) {
        this.file = file;
        this.form = new StandingForm(new QuestionForm(List.of(Chrome.TheSite.class), pages));
    }

    /// What is kept, by paths, as it stands in the newest edition; nothing where there is none that fits.
    Map<String, Proof> recalled(Editions editions) {
        return file.read(Long.MAX_VALUE, (in, position) -> read(in, position, editions))
                .orElse(Map.of());
    }

    /// Whether that of so many pages or more is kept, and nothing has changed since.
    boolean isOfAsMany(int pages) {
        return file.beginning(0, (in, _) -> in.count()).filter(count -> count >= pages).isPresent();
    }

    private Map<String, Proof> read(Unpacker in, long position, Editions editions)
            throws IOException {
        int count = in.count();
        List<Standing> standings = editions.standings().recalled(form.read(in, position));
        Map<String, Proof> proofs = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String path = in.text();
            var print = in.print();
            long at = in.number();
            int reason = in.count();
            int asked = in.count();
            List<Standing> trace = new ArrayList<>();
            for (int j = 0; j < asked; j++) {
                trace.add(standings.get(in.count()));
            }
            Optional<Question<?>> why =
                    reason == 0
                            ? Optional.empty()
                            : Optional.of(standings.get(reason - 1).question());
            proofs.put(path, new Proof(print, Trace.recalled(trace, at), why));
        }
        return proofs;
    }

    /// Keeps those proofs.
    ///
    /// @param standings of the newest edition
    void keep(Map<String, Proof> proofs, Standings standings) {
        try {
            file.write(standings.newest().position(), out -> write(proofs, standings, out));
        } catch (IOException | RuntimeException e) {
            LOG.warn("What pages asked could not be kept; the next export asks it again.", e);
        }
    }

    private void write(Map<String, Proof> proofs, Standings standings, Packer out)
            throws IOException {
        Set<Standing> all = Collections.newSetFromMap(new IdentityHashMap<>());
        proofs.values().forEach(proof -> all.addAll(proof.trace().asked()));
        out.number(proofs.size());
        IdentityHashMap<Standing, Integer> numbers = form.write(all, standings, out);
        for (Map.Entry<String, Proof> one : proofs.entrySet()) {
            Proof proof = one.getValue();
            List<Standing> asked = proof.trace().asked();
            out.text(one.getKey());
            out.print(proof.print());
            out.number(proof.trace().position());
            out.number(reason(proof, numbers));
            out.number(asked.size());
            for (Standing standing : asked) {
                out.number(numbers.getOrDefault(standing, -1));
            }
        }
    }

    /// The number of the question because of which it was printed again, from 1; 0 where there is none
    /// that it still asks.
    private static int reason(Proof proof, IdentityHashMap<Standing, Integer> numbers) {
        return proof.reason()
                .flatMap(question ->
                        proof.trace().asked().stream()
                                .filter(standing -> standing.question().equals(question))
                                .findFirst())
                .map(standing -> numbers.getOrDefault(standing, -1) + 1)
                .orElse(0);
    }
}
