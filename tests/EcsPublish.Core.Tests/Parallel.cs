// Most of a test is waiting, and each has an AWS of its own.
[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.MethodLevel)]
