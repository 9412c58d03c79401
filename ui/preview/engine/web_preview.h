// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_engine.h"

#include <QPointer>

class QWebEngineView;

namespace stet {

class PreviewPage;
class PreviewProfile;

/// Qt WebEngine as the preview's engine: the locked profile, its one page and the view of it. Owned
/// by PreviewView; UI thread.
class WebPreview : public PreviewEngine
{
public:
    /// Starts the engine where it does not run, and makes no page yet.
    WebPreview();
    ~WebPreview() override;

    /// Puts it in its place; nothing is told before.
    void settle(QWidget &parent, PreviewEvents events);
    /// Begins a document without anything in it, which starts the process that the next one needs.
    void showBlank();

    [[nodiscard]] QWidget &widget() const override;
    void setStyleSheet(const QByteArray &css) override;
    void setImageReader(ImageReader reader) override;
    void setBackground(const QColor &color) override;
    void setZoomFactor(double factor) override;
    void show(const QUrl &url, const QByteArray &html) override;
    void run(const QString &script) override;

private:
    void makePage();

    PreviewEvents m_events;
    std::unique_ptr<PreviewProfile> m_profile;
    QPointer<QWebEngineView> m_view; // a parent may have taken it along
    PreviewPage *m_page = nullptr;
};

} // namespace stet
