using System.Text.Json;
using EcsPublish.Aws;
using EcsPublish.Local.Access;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>One call of an operation, from its body to its answer.</summary>
/// <param name="Service">The service called.</param>
/// <param name="Name">The operation's name, as the call has it.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="RequestId">The call's id.</param>
internal sealed record ApiCall(ServiceTable Service, string Name, Caller Caller, string RequestId)
{
    /// <summary>The name that policies have for it: <c>ecs:RunTask</c>.</summary>
    public string Action => $"{Service.SigningName}:{Name}";

    /// <summary>Carries the operation out, if the caller may.</summary>
    public WireAnswer Run(byte[] body, AccessGate access)
    {
        try
        {
            var operation = Service.Find(Name) ?? throw new AwsError(
                Service.Format.UnknownOperation, $"The local AWS does not offer the operation '{Name}' of {Service.SigningName}.");
            return Service.Format.Result(Name, operation.Invoke(request => Accept(body, request, access), Caller), RequestId);
        }
        catch (AwsError error)
        {
            return Service.Format.Error(error, RequestId);
        }
        catch (Exception e)
        {
            // What no service foresaw is still answered in words the client reads; the fault is ours, so it says what went wrong.
            var message = $"{Name}: {e.GetType().Name}: {e.Message}";
            return Service.Format.Error(new AwsError("InternalFailure", message, StatusCodes.Status500InternalServerError), RequestId);
        }
    }

    /// <summary>Answers with a planned fault.</summary>
    public WireAnswer Refuse(FaultKind fault)
    {
        var code = Service.Format.CodeOf(fault);
        var error = fault switch
        {
            FaultKind.Throttle => new AwsError(code, "Rate exceeded"),
            FaultKind.AccessDenied => AccessDenial.Error(
                Service.Format, Caller.Arn, new AccessRequest(Action, "*"), AccessDecision.ImplicitDeny),
            FaultKind.RoleNotSeen => EcsErrors.Client("ECS was unable to assume the role that was provided for this task. Please verify that the " +
                "role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role."),
            _ => new AwsError(code, "The request processing has failed because of an unknown error.",
                StatusCodes.Status500InternalServerError),
        };
        return Service.Format.Error(error, RequestId);
    }

    private void Accept(byte[] body, IShape request, AccessGate access)
    {
        Read(body, request);
        access.Check(this, request);
    }

    private void Read(byte[] body, IShape request)
    {
        try
        {
            Service.Format.Read(body, request);
        }
        catch (Exception e) when (
            e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new AwsError(Service.Format.Unreadable, $"The request cannot be read: {e.Message}");
        }
    }
}
