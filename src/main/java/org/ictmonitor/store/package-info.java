/**
 * The record of a campaign in SQLite, one file {@code store.sqlite} a campaign. The only user of SQLite.
 *
 * <p>What is kept: rounds with their portals as they were; every URL once, and for each round what became of it; every
 * archived response; page versions with their text and mentions. {@link org.ictmonitor.store.CampaignStore} is the way in.
 *
 * <p>What holds whatever happens:
 * <ul>
 *   <li>A batch of visits is one transaction, and is on the disk when it returns. The archive is made durable before it,
 *       the index after it, so that after a crash the archive's tail is cut off and the index's rest is added again.
 *   <li>A URL that was found in a round has exactly one outcome there; the counters are counted from these rows and
 *       therefore sum to the number found.
 *   <li>A visit that is recorded twice counts once.
 *   <li>A finished round is never changed by a later one.
 * </ul>
 *
 * <p>For questions that no command answers, the view {@code mentions} has a row for each mention in each round, in plain
 * words: {@code sqlite3 -readonly store.sqlite "SELECT code, count(*) FROM mentions WHERE round = 1 GROUP BY code"}.
 */
@NullMarked
package org.ictmonitor.store;

import org.jspecify.annotations.NullMarked;
