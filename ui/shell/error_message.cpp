// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/error_message.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace stet {

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::ErrorMessage)
};

// Messages of the core are sentences; some end without their dot.
QString sentence(const QString &text)
{
    const QString line = singleLine(text);
    if (line.isEmpty() || line.endsWith(u'.') || line.endsWith(u'!') || line.endsWith(u'?'))
        return line;
    return line + u'.';
}

QString keptWords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Io:
    case ErrorCode::Conflict:
        return ErrorWords::tr(
            "What the desk had before is unchanged, and what you typed stays in the window.");
    case ErrorCode::Corrupt:
    case ErrorCode::NotADesk:
    case ErrorCode::TooNew:
        return ErrorWords::tr("The files were left as they are.");
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Network:
    case ErrorCode::Bug:
        break;
    }
    return ErrorWords::tr("Nothing was changed.");
}

QString toDoWords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
        return ErrorWords::tr("Another program is using the desk; try again in a moment.");
    case ErrorCode::DiskFull:
        return ErrorWords::tr("Free some space on the disk; Stet then goes on by itself.");
    case ErrorCode::ReadOnly:
        return ErrorWords::tr("Open the desk where it may be written, or copy the text elsewhere.");
    case ErrorCode::Corrupt:
        return ErrorWords::tr(
            "Run “stetctl doctor” on the desk, or go back to a copy of its folder.");
    case ErrorCode::TooNew:
        return ErrorWords::tr("Open it with the newer version of Stet.");
    case ErrorCode::NotADesk:
        return ErrorWords::tr("Choose a folder whose name ends in “.stet”, or make a new desk.");
    case ErrorCode::Io:
        return ErrorWords::tr("Check that the file is there and may be read and written.");
    case ErrorCode::Network:
        return ErrorWords::tr("Check the connection and try again.");
    case ErrorCode::NotFound:
        return ErrorWords::tr("It may have been moved or removed meanwhile.");
    case ErrorCode::Conflict:
        return ErrorWords::tr(
            "Someone changed the same words meanwhile; look at both before going on.");
    case ErrorCode::Bug:
        return ErrorWords::tr("This is a mistake in Stet; please report it with the details.");
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
        break;
    }
    return {};
}

} // namespace

ErrorMessage describeError(const Error &error, const QString &doing)
{
    QString happened = ErrorWords::tr("Stet could not %1.");
    happened.replace(QStringLiteral("%1"), doing);
    const QString kept = keptWords(error.code);
    QString reason = sentence(error.message);
    if (kept == ErrorWords::tr("Nothing was changed."))
        reason.remove(CoreWords::tr("Nothing was changed.")); // the core said it already
    reason = reason.trimmed();
    if (!reason.isEmpty())
        happened += u' ' + reason;
    return {happened, kept, toDoWords(error.code)};
}

Notice errorNotice(const Error &error, const QString &doing)
{
    const ErrorMessage message = describeError(error, doing);
    QStringList sentences{message.happened, message.kept, message.toDo};
    sentences.removeAll(QString());
    Notice notice;
    notice.weight = error.code == ErrorCode::Cancelled || error.code == ErrorCode::InvalidInput
                        ? Notice::Weight::Warning
                        : Notice::Weight::Error;
    notice.text = sentences.join(u' ');
    notice.detail = error.detail;
    return notice;
}

} // namespace stet
