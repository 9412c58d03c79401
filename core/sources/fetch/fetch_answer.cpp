// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetch_answer.h"

#include "core/base/record_words.h"

namespace stet {

FetchTrouble troubleOfStatus(int status)
{
    switch (status) {
    case 404:
    case 410:
        return FetchTrouble::Gone;
    case 202: // some bot walls accept and give nothing
        return FetchTrouble::Blocked;
    case 408: // "Request Timeout" and "Too Early" ask for another try
    case 425:
        return FetchTrouble::Unreachable;
    default:
        return status >= 400 && status < 500 ? FetchTrouble::Blocked : FetchTrouble::Unreachable;
    }
}

QString statusSentence(int status)
{
    switch (status) {
    case 401:
    case 407:
        return inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                          "The page asks for a name and a password (%1)."))
            .arg(status);
    case 402:
        return inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "The page asks for payment (402)."));
    case 403:
        return inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                          "The server does not give the page to programs (403)."));
    case 404:
        return inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "There is no such page (404)."));
    case 410:
        return inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "The page was taken down (410)."));
    case 429:
        return inRecord(
            QT_TRANSLATE_NOOP("stet::CoreWords", "The server was asked too often (429)."));
    case 451:
        return inRecord(
            QT_TRANSLATE_NOOP("stet::CoreWords", "The page is withheld for legal reasons (451)."));
    default:
        return status >= 500
                   ? inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "The server has trouble (%1)."))
                         .arg(status)
                   : inRecord(
                         QT_TRANSLATE_NOOP("stet::CoreWords", "The server gives no page (%1)."))
                         .arg(status);
    }
}

} // namespace stet
