package org.ictmonitor.analysis;

/**
 * A share that the survey reports.
 *
 * @param table of the paper, as {@code 3}
 * @param code of the codebook, as the survey’s file has it
 * @param column what the share is for: a purpose or an aspect
 * @param share of respondents, 0 to 1
 */
public record SurveyShare(String table, String code, String column, double share) {}
