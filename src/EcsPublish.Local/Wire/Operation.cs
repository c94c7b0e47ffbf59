using System.Reflection;
using EcsPublish.Aws;
using EcsPublish.Local.Guard;

namespace EcsPublish.Local.Wire;

/// <summary>
/// One operation of a service. A service is a class, or several; each public method that takes a request shape (and the caller, if it
/// wants to know)
/// and gives a response shape is an operation of the same name.
/// </summary>
internal sealed class Operation
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly object _service;
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;

    private Operation(object service, MethodInfo method) => (_service, _method, _parameters) = (service, method, method.GetParameters());

    /// <summary>Its name on the wire.</summary>
    public string Name => _method.Name;

    /// <summary>All operations of a class.</summary>
    public static IEnumerable<Operation> AllOf(object service) =>
        service.GetType().GetMethods(Public).Where(IsOperation).Select(method => new Operation(service, method));

    /// <summary>Carries the operation out.</summary>
    /// <param name="read">Fills the request in from the wire.</param>
    /// <param name="caller">Who calls.</param>
    /// <exception cref="AwsError">The service refuses.</exception>
    public IShape Invoke(Action<IShape> read, Caller caller)
    {
        var request = (IShape)Activator.CreateInstance(_parameters[0].ParameterType)!;
        read(request);
        object[] arguments = _parameters.Length == 1 ? [request] : [request, caller];
        return (IShape)_method.Invoke(_service, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static bool IsOperation(MethodInfo method) =>
        method.ReturnType.IsAssignableTo(typeof(IShape))
        && method.GetParameters() is [var request, ..] and { Length: 1 or 2 }
        && request.ParameterType.IsAssignableTo(typeof(IShape));
}
