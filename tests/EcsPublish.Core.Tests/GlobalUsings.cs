// Amazon.ECS.Model has a Task too; here the bare word is asynchronous work.
global using Task = System.Threading.Tasks.Task;
