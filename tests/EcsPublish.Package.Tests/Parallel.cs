// Most of a publish is waiting for compilers and servers; classes share nothing but the packed package.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.ClassLevel)]
