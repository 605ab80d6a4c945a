-- The profile that works here, and the head of the change log: a log that lost its last entries does not fit it.
CREATE TABLE workspace (
  id SMALLINT PRIMARY KEY CHECK (id = 1),
  profile_id UUID NOT NULL,
  profile_name VARCHAR NOT NULL,
  profile_role VARCHAR NOT NULL,
  log_sequence BIGINT NOT NULL,
  log_hash VARCHAR(64) NOT NULL
);

-- What lists and portfolio questions read stands in columns; the lines below are what an assessment is put together from.
CREATE TABLE assessment (
  id UUID PRIMARY KEY,
  title VARCHAR NOT NULL,
  title_words VARCHAR NOT NULL,
  language VARCHAR(8) NOT NULL,
  status VARCHAR(32) NOT NULL,
  organisation VARCHAR NOT NULL,
  owner VARCHAR NOT NULL,
  review_date DATE,
  template_id VARCHAR NOT NULL,
  template_version VARCHAR NOT NULL,
  template_hash VARCHAR(64) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  salt VARCHAR(64) NOT NULL,
  created TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  modified TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Every line of an assessment's canonical form stands in one of these four, with its path and the hash of its value.
CREATE TABLE answer (
  assessment UUID NOT NULL REFERENCES assessment,
  path VARCHAR NOT NULL,
  question VARCHAR NOT NULL,
  row_id VARCHAR(64),
  state VARCHAR(32),
  words CLOB NOT NULL,
  content CLOB NOT NULL,
  line_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (assessment, path)
);

CREATE TABLE judgement (
  assessment UUID NOT NULL REFERENCES assessment,
  path VARCHAR NOT NULL,
  risk VARCHAR NOT NULL,
  stance VARCHAR(32),
  content CLOB NOT NULL,
  line_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (assessment, path)
);

CREATE TABLE action (
  assessment UUID NOT NULL REFERENCES assessment,
  path VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  owner VARCHAR,
  due DATE,
  priority VARCHAR(32) NOT NULL,
  status VARCHAR(32) NOT NULL,
  content CLOB NOT NULL,
  line_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (assessment, path)
);

CREATE TABLE other_line (
  assessment UUID NOT NULL REFERENCES assessment,
  path VARCHAR NOT NULL,
  content CLOB NOT NULL,
  line_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (assessment, path)
);

CREATE TABLE frozen_version (
  assessment UUID NOT NULL REFERENCES assessment,
  version_number INTEGER NOT NULL,
  content CLOB NOT NULL,
  evaluation CLOB NOT NULL,
  PRIMARY KEY (assessment, version_number)
);

-- The last number given to a risk or a measure that people added: numbers are never reused.
CREATE TABLE counter (
  assessment UUID NOT NULL REFERENCES assessment,
  prefix VARCHAR(16) NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (assessment, prefix)
);

-- Append-only. An entry whose assessment was deleted keeps its digest alone: salted, so that nothing can be guessed from it.
CREATE TABLE change_log (
  sequence BIGINT PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  assessment UUID NOT NULL,
  author_id UUID,
  author_name VARCHAR,
  author_role VARCHAR,
  happened TIMESTAMP(3) WITH TIME ZONE,
  content CLOB,
  digest VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);

CREATE INDEX change_log_by_assessment ON change_log (assessment, sequence);

CREATE TABLE template (
  id VARCHAR NOT NULL,
  version VARCHAR NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  installed BLOB NOT NULL,
  PRIMARY KEY (id, version)
);
