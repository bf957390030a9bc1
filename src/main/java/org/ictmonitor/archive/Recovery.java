package org.ictmonitor.archive;

import java.util.List;

/**
 * What was found when an archive was opened after a run that may have ended badly.
 *
 * @param cut bytes behind the recorded tail that were cut off
 * @param missing bytes before the recorded tail that are gone: above 0 only if the disk or a person lost them
 * @param setAside files that no transaction knows of, renamed so that nothing reads them as evidence
 */
public record Recovery(long cut, long missing, List<String> setAside) {
    public Recovery {
        setAside = List.copyOf(setAside);
    }
}
