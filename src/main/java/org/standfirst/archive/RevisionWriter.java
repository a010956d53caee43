package org.standfirst.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Body;
import org.standfirst.content.Fingerprint;
import org.standfirst.database.Session;
import org.standfirst.typesetting.Gist;

/// Revisions into rows, with their bodies, the gists of these, and what they claim.
final class RevisionWriter {
    private RevisionWriter() {}

    /// A saving in the form it is kept in.
    record Written(Saving saving, String data, Fingerprint print) {
        static Written of(Saving saving) {
            String data = Codec.written(saving.document());
            return new Written(saving, data, Codec.print(data, saving.body()));
        }
    }

    /// Writes the revisions with consecutive numbers from `first` on.
    static void write(Session session, long first, List<Saving> savings, Optional<Long> intake)
            throws SQLException {
        writeAll(session, first, savings.stream().map(Written::of).toList(), intake);
    }

    static void writeAll(Session session, long first, List<Written> writtens, Optional<Long> intake)
            throws SQLException {
        List<Object[]> revisions = new ArrayList<>(writtens.size());
        List<Object[]> bodies = new ArrayList<>();
        List<Object[]> gists = new ArrayList<>();
        List<Object[]> claims = new ArrayList<>();
        long number = first;
        for (Written written : writtens) {
            Saving saving = written.saving();
            revisions.add(
                    new Object[] {
                        number,
                        saving.id().value(),
                        saving.document().getClass().getSimpleName(),
                        intake,
                        written.print().bytes(),
                        written.data()
                    });
            if (saving.body().isPresent()) {
                Body body = saving.body().get();
                bodies.add(new Object[] {number, body.html()});
                gists.add(Gists.row(number, saving.gist().orElseGet(() -> Gist.of(body))));
            }
            claims.addAll(Claims.rows(number, saving.document()));
            number++;
        }
        session.changeAll(
                "INSERT INTO revision (id, document, sort, intake, print, data)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                revisions);
        session.changeAll("INSERT INTO body (revision, html) VALUES (?, ?)", bodies);
        session.changeAll(Gists.INSERT, gists);
        session.changeAll(Claims.INSERT, claims);
    }
}
