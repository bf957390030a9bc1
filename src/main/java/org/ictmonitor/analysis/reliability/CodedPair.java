package org.ictmonitor.analysis.reliability;

/** One passage as people coded it and as the tagger read it. */
public record CodedPair(CodedPassage gold, CodedPassage found) {}
