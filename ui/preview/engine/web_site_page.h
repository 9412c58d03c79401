// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_engine.h"

class QWebEngineProfile;
class QWebEngineView;

namespace stet {

/// A published page in a view of its own, as a reader's browser has it. UI thread.
class WebSitePage : public SitePage
{
public:
    WebSitePage();
    ~WebSitePage() override;

    [[nodiscard]] QWidget &widget() const override;
    void load(const QString &file, std::function<void()> loaded) override;
    void setScheme(const QString &name) override;
    void print(std::function<void(const QByteArray &pdf)> printed) override;

private:
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_view; // goes before the profile
};

} // namespace stet
