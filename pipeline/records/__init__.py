"""What passes between the stages: answers, findings, judgements, outcomes, as plain records."""
