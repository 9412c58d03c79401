// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/record_words.h"

#include <array>

namespace stet {

namespace {

/// All that are written with something filled in.
constexpr std::array WithGap{
    QT_TRANSLATE_NOOP("stet::CoreWords", "The page asks for a name and a password (%1)."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The server has trouble (%1)."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The server gives no page (%1)."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The server wants to see a browser first (%1)."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "It did not answer within %1 seconds."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "It redirects more than %1 times."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "It leads from an encrypted page to one that is not: %1"),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The certificate of %1 is not to be trusted."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The connection to %1 broke."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "No encrypted connection to %1 came about."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "The host %1 could not be found."),
    QT_TRANSLATE_NOOP("stet::CoreWords", "What the address gives is no page: %1."),
    // Begins with its gap: what others begin with is theirs.
    QT_TRANSLATE_NOOP("stet::CoreWords", "%1 could not be reached.")};

QString translated(const char *english)
{
    return QCoreApplication::translate("stet::CoreWords", english);
}

} // namespace

QString inRecord(const char *english)
{
    return QString::fromUtf8(english);
}

QString shownWords(const QString &recorded)
{
    for (const char *english : WithGap) {
        const QString whole = QString::fromUtf8(english);
        const qsizetype gap = whole.indexOf(QStringLiteral("%1"));
        const QStringView before = QStringView(whole).first(gap);
        const QStringView behind = QStringView(whole).sliced(gap + 2);
        if (recorded.size() < before.size() + behind.size() || !recorded.startsWith(before) ||
            !recorded.endsWith(behind))
            continue;
        const qsizetype length = recorded.size() - before.size() - behind.size();
        return translated(english).arg(recorded.mid(gap, length));
    }
    const QByteArray sentence = recorded.toUtf8();
    return recorded.isEmpty() ? QString() : translated(sentence.constData());
}

} // namespace stet
