// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace stet::test {

/// What one run of the program left behind.
struct Finished
{
    int exitCode = -1; ///< -1: ended by a signal, or not at all
    QByteArray out;
    QByteArray err;

    /// The one JSON document on standard output; empty where there is none.
    [[nodiscard]] QJsonObject json() const;
};

/// Runs the built `stetctl` in a folder of its own, as a shell would but without one.
class StetctlRun
{
public:
    StetctlRun();

    [[nodiscard]] Finished run(const QStringList &arguments, const QString &standardOut = {}) const;

    /// With exact bytes, as no QProcess can pass them.
    [[nodiscard]] Finished runBytes(const QByteArrayList &arguments) const;

    /// `init --sample` at `name`, or an empty desk; gives its path.
    QString makeDesk(const QString &name, bool sample);

    /// Every command that the program's own page names.
    [[nodiscard]] QStringList commandNames() const;

    [[nodiscard]] QString path(const QString &name) const;
    QString writeFile(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static QString program();

private:
    QTemporaryDir m_folder;
};

/// Every file below `folder`, by its path from there.
[[nodiscard]] QMap<QString, QByteArray> filesBelow(const QString &folder);

/// SHA-256 over names and bytes of all that lies below `folder`.
[[nodiscard]] QByteArray treeHash(const QString &folder);

} // namespace stet::test
