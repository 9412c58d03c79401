// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "core/desk/snapshots.h"
#include "core/sources/capture.h"
#include "core/sources/extractor.h"
#include "core/sources/fetch/fetch_queue.h"
#include "core/sources/fetch/fetcher.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_desk.h"

#include <memory>

namespace stet::test {

/// A page of The Ledger about a gripper that opened, with its details as data; `beside` stands in
/// its menu.
[[nodiscard]] QByteArray article(const QByteArray &words, const QByteArray &beside = "Home");

/// What the tests of capture stand on: a desk, a server on the loopback that the desk may read
/// from, with a page at "/gripper", and all that lies between the two.
class CapturingDesk
{
protected:
    void begin();
    /// The desk must be sound.
    void end();

    static Result<Captured> wait(QFuture<Result<Captured>> future);
    static Captured mustCome(QFuture<Result<Captured>> future);

    Captured added(const QString &url) const;
    /// The page at "/gripper".
    Captured add() const;
    Captured look(SourceId source) const;

    /// Binds words of a page to the sentence of an article.
    EvidenceId bound(const Captured &made, const QString &words);
    [[nodiscard]] QuoteStanding standing(EvidenceId evidence) const;
    [[nodiscard]] int snapshotsOf(SourceId source) const;

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<FetchQueue> m_pages;
    std::unique_ptr<Extractor> m_extractor;
    std::unique_ptr<Capture> m_capture;
    ArticleId m_article;
};

} // namespace stet::test
