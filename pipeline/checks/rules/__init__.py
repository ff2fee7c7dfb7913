"""The rules: each a small function that yields what it doubts, with the guide's section.

A rule takes the forms of a dossier by key; one about the sheets takes what stands in them as well,
one about what has yet to come takes the day.
A rule that stumbles costs itself alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from pipeline.checks.rules.admission import conditions_met, mandate_given
from pipeline.checks.rules.boxes import which_other
from pipeline.checks.rules.contact_details import well_formed
from pipeline.checks.rules.dates import dates_in_order, past_events
from pipeline.checks.rules.goals import complete_actions, reached_and_done, smart_goals
from pipeline.checks.rules.handover import clear_what_follows, handed_over
from pipeline.checks.rules.identity import facts_alike, names_alike, national_number_and_birth_date
from pipeline.checks.rules.observed import (
    colleagues_after_consent,
    points_in_the_plan,
    starr_beside_the_profile,
    starr_complete,
    tasks_listed,
    told_before_the_plan,
)
from pipeline.checks.rules.profiles import (
    both_profiles,
    function_alike,
    not_all_scores_equal,
    profile_of_the_time_of_the_plan,
    scored_in_part,
)
from pipeline.checks.rules.required import missing_answers, missing_in_rows
from pipeline.checks.rules.second_measurement import (
    anything_scored_again,
    scored_again_after_the_first,
)
from pipeline.checks.rules.sheets import (
    answered_once,
    answers_at_home,
    cells_of_their_own,
    known_questions,
    questions_all_there,
    sheets_once,
    text_in_its_place,
)
from pipeline.checks.rules.surveys import statements_answered
from pipeline.checks.rules.talks import (
    consent_to_contact,
    plan_evaluated,
    talks_in_order,
    talks_told,
    who_asks_first,
)
from pipeline.records.answers import Content, Forms
from pipeline.records.doubts import Doubt

Rule = Callable[[Forms], Iterator[Doubt]]

RULES: tuple[Rule, ...] = (
    well_formed,
    missing_answers,
    missing_in_rows,
    conditions_met,
    mandate_given,
    names_alike,
    facts_alike,
    national_number_and_birth_date,
    dates_in_order,
    talks_in_order,
    talks_told,
    who_asks_first,
    plan_evaluated,
    consent_to_contact,
    function_alike,
    both_profiles,
    profile_of_the_time_of_the_plan,
    scored_in_part,
    not_all_scores_equal,
    anything_scored_again,
    scored_again_after_the_first,
    statements_answered,
    which_other,
    complete_actions,
    smart_goals,
    reached_and_done,
    points_in_the_plan,
    tasks_listed,
    told_before_the_plan,
    colleagues_after_consent,
    starr_complete,
    starr_beside_the_profile,
    handed_over,
    clear_what_follows,
)

FUNCTION_RULES: tuple[Rule, ...] = (
    well_formed,
    missing_answers,
    missing_in_rows,
    scored_in_part,
    not_all_scores_equal,
    which_other,
)
"""Those that a workbook of the library is asked as well: it has no employee."""

RULES_ON_SHEETS: tuple[Callable[[Content, Forms], Iterator[Doubt]], ...] = (
    known_questions,
    answered_once,
    sheets_once,
    cells_of_their_own,
    answers_at_home,
    text_in_its_place,
    questions_all_there,
)

RULES_OF_THE_DAY: tuple[Callable[[Forms, dt.date], Iterator[Doubt]], ...] = (past_events,)
