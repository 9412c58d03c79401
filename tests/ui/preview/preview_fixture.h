// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/preview_parts.h"
#include "ui/preview/preview_view.h"

#include <QTcpServer>
#include <QVariant>

#include <memory>

namespace stet::test {

/// A page of our own frame around `parts`, as they come: what the renderer would never let through
/// still must do nothing in the preview.
[[nodiscard]] std::shared_ptr<const Page> rawPage(const std::vector<PagePart> &parts);

/// `html` as the inside of a part.
[[nodiscard]] PagePart rawPart(const QByteArray &html, const QByteArray &id = "b-test");

/// A preview of `page`, shown and ready for patches.
[[nodiscard]] std::unique_ptr<PreviewView> shownPreview(const std::shared_ptr<const Page> &page);

/// The value of `script` in the preview's own script world.
QVariant ask(PreviewView &view, const QString &script);

/// The place of the first element that `selector` names, in the view's pixels.
[[nodiscard]] QPoint placeOf(PreviewView &view, const QString &selector);

void clickAt(PreviewView &view, const QPoint &place);

/// Counts who connects, not who asks for something.
class CanaryServer
{
public:
    CanaryServer();
    [[nodiscard]] QByteArray address() const;

    [[nodiscard]] int connections() const { return m_connections; }

private:
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace stet::test
