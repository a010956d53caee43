-- The archive: documents as revisions that are never altered, and the ledger that says what changed.

-- The counters. This one row is locked by every change, so positions are gapless and visible in order.
CREATE TABLE head (
    one      ${number} NOT NULL PRIMARY KEY CHECK (one = 1),
    position ${number} NOT NULL,
    document ${number} NOT NULL,
    revision ${number} NOT NULL,
    intake   ${number} NOT NULL
) ${strict};
INSERT INTO head (one, position, document, revision, intake) VALUES (1, 0, 0, 0, 0);

-- What the ledger's readers may see of a document: its current revision. NULL: not yet, an intake is at work.
CREATE TABLE document (
    id       ${number} NOT NULL PRIMARY KEY,
    revision ${number}
) ${strict};

-- A document as it was saved, its data as JSON. "print" is the fingerprint of data and body.
CREATE TABLE revision (
    id       ${number} NOT NULL PRIMARY KEY,
    document ${number} NOT NULL,
    sort     TEXT NOT NULL,
    intake   ${number},
    print    ${bytes} NOT NULL,
    data     TEXT NOT NULL
) ${strict};
CREATE INDEX revision_by_document ON revision (document, id);
CREATE INDEX revision_by_intake ON revision (intake);

-- The text of a revision in house HTML; apart, so that reading all documents does not read all texts.
CREATE TABLE body (
    revision ${number} NOT NULL PRIMARY KEY REFERENCES revision (id),
    html     TEXT NOT NULL
) ${strict};

CREATE TABLE ledger (
    position ${number} NOT NULL PRIMARY KEY,
    moment   TEXT NOT NULL,
    who      TEXT NOT NULL,
    deed     TEXT NOT NULL,
    words    TEXT NOT NULL
) ${strict};

-- What a line of the ledger changed.
CREATE TABLE change (
    position ${number} NOT NULL REFERENCES ledger (position),
    document ${number} NOT NULL,
    revision ${number} NOT NULL,
    PRIMARY KEY (position, document)
) ${strict};

-- An intake at work. Its revisions are nobody's until its closing line.
CREATE TABLE intake (
    id     ${number} NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    begun  TEXT NOT NULL,
    closed ${number}
) ${strict};

-- Where a document came from: what its old system called it.
CREATE TABLE origin (
    source   TEXT NOT NULL,
    item     TEXT NOT NULL,
    document ${number} NOT NULL,
    intake   ${number} NOT NULL,
    PRIMARY KEY (source, item)
) ${strict};

-- Derived: what the edition must know of a body without reading it. May be thrown away at any time.
CREATE TABLE gist (
    revision ${number} NOT NULL PRIMARY KEY,
    recipe   ${number} NOT NULL,
    extent   TEXT NOT NULL,
    excerpt  TEXT NOT NULL,
    words    ${number} NOT NULL,
    uses     TEXT NOT NULL
) ${strict};
