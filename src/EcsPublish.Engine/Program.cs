using EcsPublish.Engine;

// serve: one engine for one MSBuild node, over stdin and stdout. local: AWS in a box, for people and for publishes.
return args switch
{
    ["serve"] => await EngineServer.RunAsync(),
    ["local", .. var options] when EngineEdition.HasLocalAws => await LocalCommand.RunAsync(options),
    ["--version"] => Usage.Version(),
    _ => Usage.Show(),
};
