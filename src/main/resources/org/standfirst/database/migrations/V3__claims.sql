-- Where a revision says that its document stands (1) or stood (0), so that an address is found in an
-- archive of any size. Derived from "data".
CREATE TABLE claim (
    path     TEXT ${binary} NOT NULL,
    revision ${number} NOT NULL REFERENCES revision (id),
    stands   ${number} NOT NULL
) ${strict};
INSERT INTO claim (path, revision, stands)
    SELECT ${address}, r.id, 1 FROM revision r WHERE ${address} IS NOT NULL;
INSERT INTO claim (path, revision, stands)
    SELECT f.value, r.id, 0 FROM revision r, ${formerly};
CREATE INDEX claim_by_path ON claim (path);
CREATE INDEX claim_by_revision ON claim (revision);
