package dev.quadlet.validate;

import java.util.List;

/** Something that goes wrong while files are read, before any unit is looked at. */
record LoadProblem(RuleInfo rule, String message, String help, List<Place> places) {

    /** Reports the problems of one kind. */
    record Reported(RuleInfo info) implements Rule {

        @Override
        public void check(HostView host, Findings findings) {
            for (Generation run : host.generations()) {
                for (LoadProblem problem : run.loadProblems()) {
                    if (problem.rule().equals(info)) {
                        findings.add(problem.message(), problem.help(), problem.places());
                    }
                }
            }
        }
    }
}
