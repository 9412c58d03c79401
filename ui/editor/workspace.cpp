// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/workspace.h"

#include "core/desk/desk_session.h"

#include <QAction>
#include <QPromise>

namespace stet {

class Workspace::Parts
{
public:
    DeskSession &session;
    const Languages &languages;
    ArticleId article;
    QList<QAction *> formatActions;
};

Workspace::Workspace(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(Parts{session, languages, {}, {}}))
{}

Workspace::~Workspace() = default;

void Workspace::open(ArticleId article)
{
    m_parts->article = article;
}

ArticleId Workspace::article() const
{
    return m_parts->article;
}

QFuture<Result<void>> Workspace::close()
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.addResult(Result<void>());
    promise.finish();
    return promise.future();
}

QList<QAction *> Workspace::formatActions() const
{
    return m_parts->formatActions;
}

} // namespace stet
