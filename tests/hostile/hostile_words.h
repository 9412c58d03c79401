// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet::test {

/// Words that would like to be something else in a page.
struct HostileWords
{
    QByteArray name; ///< of the row, with the letter of its group
    QString text;    ///< CANARY stands for the address of a server that counts who connects
};

/// For the body: markup, addresses, template words, characters (group A).
[[nodiscard]] std::vector<HostileWords> hostileBodies();

/// For every line of a page's metadata (group B).
[[nodiscard]] std::vector<HostileWords> hostileLines();

/// For the address of a source (group C).
[[nodiscard]] std::vector<HostileWords> hostileAddresses();

} // namespace stet::test
