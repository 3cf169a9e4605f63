"""What `deploy-test` checks of a stack on the emulator, in this order: python3 deploy_test.py."""

import time

import callers
import pages
import releases
import tables
from stack import ENDPOINT

CHECKS = [
    releases.the_readme_builds,
    releases.a_failed_first_deployment_is_not_in_the_way_of_the_next,
    releases.the_readme_deploys_and_protects,
    callers.the_readme_gets_a_token,
    callers.the_smoke_test_of_stage_passes_and_leaves_nothing,
    callers.nobody_else_can_reach_the_emulator,
    callers.who_has_no_good_token_is_refused,
    callers.what_is_no_route_is_not_found,
    callers.a_right_that_is_missing_is_a_503_and_a_line_in_the_log,
    releases.the_weekly_call_is_answered_and_touches_nothing,
    callers.provisioned_and_a_browser,
    tables.what_the_readme_puts_into_the_table_becomes_tasks,
    callers.an_issuer_of_ones_own_and_back_on_demand,
    callers.the_issuer_answers_as_the_runbook_asks_it,
    tables.a_drill_of_a_restore_reports_and_leaves_nothing,
    tables.a_restored_table_comes_into_service_by_parameters_alone,
    releases.the_other_packaging_then_back_and_forward_again,
    tables.a_user_takes_everything_along_and_is_forgotten,
    tables.the_page_for_a_table_and_a_pool_in_the_way_works,
    releases.a_choice_that_lacks_another_is_refused,
    releases.everything_on_can_be_deployed_and_rings,
    releases.taking_it_down_keeps_tasks_and_users,
    pages.every_page_was_followed,
]

if __name__ == "__main__":
    print(f"the emulator is at {ENDPOINT}")
    first = time.monotonic()
    for check in CHECKS:
        began = time.monotonic()
        check()
        print(f"{time.monotonic() - began:5.0f} s  {check.__name__.replace('_', ' ')}")
    print(f"{time.monotonic() - first:5.0f} s  in all\n{len(CHECKS)} passed, 0 failed")
