-- Every word that occurs in a title or an answer, once.
CREATE TABLE search_word (
  id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word VARCHAR NOT NULL UNIQUE
);

-- The numbers of an assessment's words, each with how many of its texts hold it.
CREATE TABLE search_entry (
  assessment UUID PRIMARY KEY REFERENCES assessment,
  words BLOB NOT NULL
);

-- The list of every assessment's actions is read out of this alone, some at a time, soonest first.
DROP INDEX action_list;
CREATE INDEX action_by_day ON action (due, assessment, measure, owner, priority, status);
CREATE INDEX assessment_by_status ON assessment (status, id);
