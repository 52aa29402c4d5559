from issues.models.common_problems import CommonProblem
from issues.models.problems import Channel, Problem, ProblemMove

__all__ = ["Channel", "CommonProblem", "Problem", "ProblemMove"]
