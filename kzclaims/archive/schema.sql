CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, place TEXT NOT NULL, digest TEXT NOT NULL,
    story TEXT NOT NULL DEFAULT '', attached TEXT NOT NULL DEFAULT '[]', outline TEXT NOT NULL DEFAULT '',
    sketch BLOB NOT NULL, document BLOB NOT NULL, reading BLOB NOT NULL, added TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS sources (article INTEGER PRIMARY KEY, told TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS articles_by_digest ON articles (digest);
CREATE INDEX IF NOT EXISTS articles_by_folder ON articles (folder);
CREATE INDEX IF NOT EXISTS articles_by_story ON articles (story);
CREATE TABLE IF NOT EXISTS forms (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, folded TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
    gender TEXT NOT NULL, bare TEXT NOT NULL, known TEXT NOT NULL, whole INTEGER NOT NULL, cluster INTEGER,
    UNIQUE (kind, folded, language, text, gender)) STRICT;
CREATE INDEX IF NOT EXISTS forms_by_folded ON forms (folded);
CREATE INDEX IF NOT EXISTS forms_by_bare ON forms (bare);
CREATE INDEX IF NOT EXISTS forms_by_known ON forms (known) WHERE known <> '';
CREATE INDEX IF NOT EXISTS forms_by_cluster ON forms (cluster);
CREATE TABLE IF NOT EXISTS blocks (block INTEGER, form INTEGER, PRIMARY KEY (block, form)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alike (form INTEGER, other INTEGER, why TEXT NOT NULL, PRIMARY KEY (form, other)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS clusters (
    number INTEGER PRIMARY KEY, entity TEXT NOT NULL DEFAULT '', handle TEXT NOT NULL DEFAULT '',
    told TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX IF NOT EXISTS clusters_by_handle ON clusters (handle);
CREATE TABLE IF NOT EXISTS lonely (handle TEXT, article INTEGER, PRIMARY KEY (handle, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lonely_by_article ON lonely (article);
CREATE TABLE IF NOT EXISTS uses (
    article INTEGER, form INTEGER, cluster INTEGER NOT NULL, count INTEGER NOT NULL, shown INTEGER NOT NULL,
    PRIMARY KEY (article, form, cluster)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uses_by_form ON uses (form);
CREATE INDEX IF NOT EXISTS uses_by_cluster ON uses (cluster);
CREATE TABLE IF NOT EXISTS people (folded TEXT, article INTEGER, PRIMARY KEY (folded, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS people_by_article ON people (article);
CREATE TABLE IF NOT EXISTS houses (folded TEXT, article INTEGER, PRIMARY KEY (folded, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS houses_by_article ON houses (article);
CREATE TABLE IF NOT EXISTS bearers (
    article INTEGER, place INTEGER, id TEXT NOT NULL, noun TEXT NOT NULL, placed INTEGER NOT NULL, core TEXT NOT NULL,
    whole TEXT NOT NULL, PRIMARY KEY (article, place)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bearers_by_core ON bearers (core);
CREATE INDEX IF NOT EXISTS bearers_by_whole ON bearers (whole, id, place);
CREATE TABLE IF NOT EXISTS borne (
    entity TEXT PRIMARY KEY, canon TEXT NOT NULL, core TEXT NOT NULL, nouns TEXT NOT NULL, tied TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS borne_by_core ON borne (core);
CREATE INDEX IF NOT EXISTS borne_by_canon ON borne (canon);
CREATE TABLE IF NOT EXISTS outlined (name TEXT, article INTEGER, topic INTEGER, PRIMARY KEY (name, topic, article)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL, told TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS claims_by_article ON claims (article);
CREATE TABLE IF NOT EXISTS named (entity TEXT, claim INTEGER, part INTEGER, PRIMARY KEY (entity, claim, part)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS named_by_claim ON named (claim);
CREATE TABLE IF NOT EXISTS described (entity TEXT, story TEXT, told TEXT NOT NULL, PRIMARY KEY (entity, story)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS described_by_story ON described (story);
CREATE TABLE IF NOT EXISTS known (entity TEXT PRIMARY KEY, told TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS marks (mark INTEGER, claim INTEGER, PRIMARY KEY (mark, claim)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS marks_by_claim ON marks (claim);
CREATE TABLE IF NOT EXISTS asks (mark INTEGER, claim INTEGER, PRIMARY KEY (mark, claim)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS asks_by_claim ON asks (claim);
CREATE TABLE IF NOT EXISTS said (
    numbers INTEGER, day INTEGER, claim INTEGER, article INTEGER NOT NULL, PRIMARY KEY (numbers, day, claim))
    STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS said_by_claim ON said (claim);
CREATE TABLE IF NOT EXISTS spellings (
    number INTEGER PRIMARY KEY, person TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL,
    UNIQUE (person, text, language)) STRICT;
CREATE TABLE IF NOT EXISTS romanised (claim INTEGER PRIMARY KEY, person TEXT NOT NULL, spelling INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS romanised_by_person ON romanised (person);
CREATE INDEX IF NOT EXISTS romanised_by_spelling ON romanised (spelling);
CREATE TABLE IF NOT EXISTS spelling_blocks (block INTEGER, spelling INTEGER, PRIMARY KEY (block, spelling)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS spelling_blocks_by_spelling ON spelling_blocks (spelling);
CREATE TABLE IF NOT EXISTS conflicts (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, fingerprint TEXT NOT NULL, severity TEXT NOT NULL, since TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS conflicts_by_key ON conflicts (key);
CREATE TABLE IF NOT EXISTS cited (conflict TEXT, claim INTEGER, PRIMARY KEY (conflict, claim)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cited_by_claim ON cited (claim);
CREATE TABLE IF NOT EXISTS decisions (number INTEGER PRIMARY KEY, told TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS history (number INTEGER PRIMARY KEY, at TEXT NOT NULL, act TEXT NOT NULL, what TEXT NOT NULL, told TEXT NOT NULL) STRICT;
