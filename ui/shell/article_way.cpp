// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/article_way.h"

#include "core/base/when_done.h"
#include "ui/editor/workspace.h"

#include <QPromise>

#include <utility>

namespace stet {

namespace {

QFuture<Result<LastWord>> nothingToKeep()
{
    QPromise<Result<LastWord>> promise;
    promise.start();
    promise.addResult(LastWord::Desk);
    promise.finish();
    return promise.future();
}

} // namespace

ArticleWay::ArticleWay(QObject *parent)
    : QObject(parent)
{}

void ArticleWay::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
}

void ArticleWay::goTo(const ArticleId &next)
{
    if (m_windowLeaves)
        return;
    m_next = next;
    if (m_keeping)
        return;
    m_keeping = true;
    whenDone(keep(), this, [this](const Result<LastWord> &kept) {
        m_keeping = false;
        const std::optional<ArticleId> there = std::exchange(m_next, std::nullopt);
        if (!there)
            return;
        if (kept)
            Q_EMIT arrived(*there);
        else
            Q_EMIT refused(kept.error());
    });
}

void ArticleWay::stay()
{
    m_next.reset();
}

bool ArticleWay::isUnderWay() const
{
    return m_keeping;
}

void ArticleWay::beginLeaving()
{
    m_windowLeaves = true;
    m_next.reset();
}

void ArticleWay::stayHere()
{
    m_windowLeaves = false;
}

QFuture<Result<LastWord>> ArticleWay::keep()
{
    return m_workspace != nullptr ? m_workspace->close() : nothingToKeep();
}

void ArticleWay::secure()
{
    if (m_workspace != nullptr)
        m_workspace->secure();
}

bool ArticleWay::isSafe() const
{
    return m_workspace == nullptr || m_workspace->isSafe();
}

void ArticleWay::letGoOfWords()
{
    if (m_workspace != nullptr)
        m_workspace->letGoOfWords();
}

void ArticleWay::giveUpWords()
{
    if (m_workspace != nullptr)
        m_workspace->forget();
}

} // namespace stet
