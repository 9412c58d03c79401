// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/resolver.h"

#include "core/base/record_words.h"

#include <QHostInfo>
#include <QPromise>

#include <memory>

namespace stet {

QFuture<Result<QList<QHostAddress>>> SystemResolver::addressesOf(const QString &host)
{
    auto promise = std::make_shared<QPromise<Result<QList<QHostAddress>>>>();
    promise->start();
    QHostInfo::lookupHost(host, [promise, host](const QHostInfo &info) {
        if (info.addresses().isEmpty())
            promise->addResult(fail(
                ErrorCode::Network,
                inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "The host %1 could not be found."))
                    .arg(host),
                info.errorString()));
        else
            promise->addResult(info.addresses());
        promise->finish();
    });
    return promise->future();
}

} // namespace stet
