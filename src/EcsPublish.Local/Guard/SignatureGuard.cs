using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Guard;

/// <summary>Lets only calls pass that are signed with a key of this folder, now, for this region, with this body.</summary>
internal sealed class SignatureGuard(KeyRing keys, TimeProvider time)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <summary>Checks a call.</summary>
    /// <returns>Who signed it, and for which service.</returns>
    /// <exception cref="SignatureException">It is not signed as it should be.</exception>
    public SignedCall Verify(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var authorization = AuthorizationHeader.Parse(headers.Authorization.ToString());
        if (keys.Find(authorization.AccessKeyId, Single(headers, "X-Amz-Security-Token")) is not { } found)
            throw new SignatureException(SignatureProblem.UnknownKey, "The security token included in the request is invalid.");

        var date = Single(headers, "X-Amz-Date") ?? "";
        CheckTime(date, authorization);
        CheckScope(authorization, headers);
        CheckSignature(Signature.Compute(authorization, date, headers, body, found.Secret), authorization.Signature);
        return new SignedCall(authorization.Service, found.Caller);
    }

    private void CheckTime(string date, AuthorizationHeader authorization)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParseExact(date, TimeFormat, CultureInfo.InvariantCulture, utc, out var signed))
            throw new SignatureException(SignatureProblem.Incomplete, "Authorization header requires existence of a 'X-Amz-Date' header.");

        var now = time.GetUtcNow();
        if ((now - signed).Duration() > Tolerance)
        {
            var here = now.ToString(TimeFormat, CultureInfo.InvariantCulture);
            throw Mismatch($"Signature expired: {date} is not within 15 minutes of {here}");
        }

        if (!date.StartsWith(authorization.Date, StringComparison.Ordinal))
            throw Mismatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP");
    }

    private static void CheckScope(AuthorizationHeader authorization, IHeaderDictionary headers)
    {
        if (authorization.Region != LocalIdentity.Region)
        {
            throw Mismatch(
                $"Credential should be scoped to a valid region: '{authorization.Region}' was used, this is {LocalIdentity.Region}.");
        }

        var mustBeSigned = headers.Keys.Where(IsAmazon).Append("Host");
        var unsigned = mustBeSigned.FirstOrDefault(name => !authorization.SignedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unsigned is not null)
            throw Mismatch($"'{unsigned}' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private static void CheckSignature(string expected, string given)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            throw Mismatch("The request signature we calculated does not match the signature you provided. " +
                "Check your AWS Secret Access Key and signing method.");
        }
    }

    private static bool IsAmazon(string header) => header.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase);

    private static string? Single(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static SignatureException Mismatch(string message) => new(SignatureProblem.Mismatch, message);
}
