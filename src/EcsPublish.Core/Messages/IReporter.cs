namespace EcsPublish.Core.Messages;

/// <summary>Where a step says what it does. Steps never see a console, a logger or MSBuild.</summary>
internal interface IReporter
{
    /// <summary>One line of the story, of a decision or of the details.</summary>
    void Say(Importance importance, string text);

    /// <summary>One line of a comparison, which a terminal shows in colour.</summary>
    void Compare(Tone tone, string text);

    /// <summary>One line that a container printed. It is data from outside: whoever shows it makes it harmless first.</summary>
    /// <param name="container">The container's name, prefixed by the task's short id when several tasks run.</param>
    /// <param name="line">The text as CloudWatch Logs returned it.</param>
    void LogLine(string container, string line);

    /// <summary>A line for the CI system's agent and not for people, the only one that is not made harmless: nothing from outside may be in it but in
    /// harmless words.</summary>
    void Command(string line);

    /// <summary>Something was created in AWS: a line of the story, and an entry in result.json.</summary>
    /// <param name="arn">What, by its ARN.</param>
    /// <param name="text">The line, for example <c>Created log group /ecs/hellotask (kept for 30 days)</c>.</param>
    void Created(string arn, string text);

    /// <summary>A warning or an error. An error decides the outcome; the step that reports it ends.</summary>
    void Report(Diagnostic diagnostic);
}
