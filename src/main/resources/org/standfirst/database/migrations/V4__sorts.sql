-- Of most sorts there are few documents: they are found without reading all there are.
CREATE INDEX revision_by_sort ON revision (sort);
