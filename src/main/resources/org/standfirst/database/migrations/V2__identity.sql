-- What no other archive is called: by it, what was derived from this one is known to be so.
ALTER TABLE head ADD COLUMN archive TEXT NOT NULL DEFAULT '';
UPDATE head SET archive = ${random};
