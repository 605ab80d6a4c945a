-- Answers are counted when they change, not each time a list is read.
ALTER TABLE assessment ADD COLUMN answer_count INTEGER DEFAULT 0 NOT NULL;
UPDATE assessment SET answer_count = (SELECT COUNT(*) FROM answer WHERE answer.assessment = assessment.id);

-- What an evaluation said of an assessment, for the content with this hash alone; it can be found again at any time.
CREATE TABLE standing (
  assessment UUID PRIMARY KEY REFERENCES assessment,
  content_hash VARCHAR(64) NOT NULL,
  rules VARCHAR NOT NULL,
  on_day DATE,
  answered INTEGER NOT NULL,
  applicable INTEGER NOT NULL,
  levels VARCHAR NOT NULL,
  open_actions INTEGER NOT NULL,
  due_days VARCHAR NOT NULL
);
