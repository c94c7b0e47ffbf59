// The word task means three things here: this is MSBuild's.
global using BuildTask = Microsoft.Build.Utilities.Task;
