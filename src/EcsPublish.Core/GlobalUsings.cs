// The word task means three things here: EcsTask is ECS's, bare Task is asynchronous work.
global using EcsTask = Amazon.ECS.Model.Task;
global using Task = System.Threading.Tasks.Task;
