using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Faults;

/// <summary>Lets planned faults strike, between the guard and the work.</summary>
internal sealed class FaultGate(FaultList faults, TimeProvider time)
{
    /// <summary>Carries a request out, unless a fault gets in the way.</summary>
    /// <param name="operation">What the request is.</param>
    /// <param name="http">Its connection, to be cut.</param>
    /// <param name="refuse">Answers with the error that a fault stands for.</param>
    /// <param name="work">Carries the request out and answers.</param>
    public async Task PassAsync(string operation, HttpContext http, Func<FaultKind, Task> refuse, Func<Task> work)
    {
        var fault = faults.Take(operation);
        switch (fault?.Kind)
        {
            case FaultKind.Throttle or FaultKind.ServerError or FaultKind.AccessDenied or FaultKind.RoleNotSeen:
                await refuse(fault.Kind);
                return;
            case FaultKind.Cut:
                http.Abort();
                return;
            case FaultKind.CutAnswer:
                http.Response.Body = new LostAnswer();
                await work();
                http.Abort();
                return;
            case FaultKind.Delay:
                await Task.Delay(fault.Delay, time, http.RequestAborted);
                break;
        }

        await work();
    }
}
