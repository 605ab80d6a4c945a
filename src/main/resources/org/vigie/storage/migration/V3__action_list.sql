-- All that the list of every assessment's actions shows: it is read without the actions' contents.
CREATE INDEX action_list ON action (assessment, measure, owner, due, priority, status);
