// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace stet::ctl {

/// Standard output and standard error of the program. Remembers the first failed write, so that
/// a full disk or a closed pipe is never taken for success. Main thread only.
class Output
{
public:
    /// Makes sure that the descriptors 0 to 2 are taken, so that no file of a desk gets one of
    /// them, and turns a broken pipe into a failed write. Called once, before anything is opened.
    static void secureDescriptors();

    void write(const QByteArray &bytes);
    void line(const QString &text);

    /// One JSON document, indented, with a member `"format": 1` in every command.
    void json(QJsonObject document);

    /// The document of a command that failed, with what it had `done` before.
    void jsonError(const QString &code,
                   const QString &message,
                   const QString &detail,
                   QJsonObject done = {});

    /// "1 article", "2 articles".
    [[nodiscard]] static QString counted(qint64 number, const QString &one, const QString &more);

    /// A line on standard error. A failure there is nobody's business.
    static void complain(const QString &text);

    /// Writes out what is held back. False where not everything reached its place.
    [[nodiscard]] bool finish();

private:
    void flush();

    QByteArray m_held;
    bool m_failed = false;
};

} // namespace stet::ctl
