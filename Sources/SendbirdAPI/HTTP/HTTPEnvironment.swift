import FoundationEssentials

/// What the environment says about reaching the network.
///
/// AsyncHTTPClient reads no environment variable, and BoringSSL's bundles are found at two fixed
/// places only.
package struct HTTPEnvironment: Sendable {
  private let variables: [String: String]

  /// Makes an environment of variables; `HTTPS_PROXY`, `NO_PROXY` and `SSL_CERT_FILE` count.
  ///
  /// The proxy variables are also found in lower case, as with other programs.
  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The process's own environment.
  package static var process: HTTPEnvironment {
    HTTPEnvironment(ProcessInfo.processInfo.environment)
  }

  /// The proxy for https, if there is one.
  func proxy() throws(TransportFailure) -> HTTPProxy? {
    guard let text = variable("HTTPS_PROXY") else { return nil }
    guard let proxy = HTTPProxy(text, exceptions: variable("NO_PROXY") ?? "") else {
      throw TransportFailure(
        .unusable, mayHaveBeenSent: false,
        detail: "HTTPS_PROXY is not an address such as http://host:port")
    }
    return proxy
  }

  /// The file of trust roots to add, if one is named.
  func readableCertificateFile() throws(TransportFailure) -> String? {
    guard let file = variables["SSL_CERT_FILE"], !file.isEmpty else { return nil }
    // Left to TLS, a missing file would look like an untrusted certificate.
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw TransportFailure(
        .unusable, mayHaveBeenSent: false, detail: "the file in SSL_CERT_FILE can't be read")
    }
    return file
  }

  private func variable(_ name: String) -> String? {
    for name in [name, name.lowercased()] {
      if let value = variables[name], !value.isEmpty { return value }
    }
    return nil
  }
}
