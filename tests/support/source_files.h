// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stet::test {

// Files that a person may save or be sent, each as simple as one can be.

/// A page that a browser saved from https://ledger.example/x, in ISO 8859-1, with a picture.
[[nodiscard]] QByteArray mhtmlFile();

/// A message from Jané Doe of 5 March 2026 with an attachment, "réport.pdf".
[[nodiscard]] QByteArray mailFile();

/// A PDF of two pages with a line each, "On cranes" by Jane Doe.
[[nodiscard]] QByteArray pdfFile(const QByteArray &first = "Four cranes return.",
                                 const QByteArray &second = "Nobody asked why.");

} // namespace stet::test
