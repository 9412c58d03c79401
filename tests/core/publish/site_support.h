// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/site_details.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace stet::test {

/// Every file below `folder` by its path, with its bytes.
[[nodiscard]] QMap<QString, QByteArray> bytesBelow(const QString &folder);

/// A one-pixel PNG; those of different colours have different bytes.
[[nodiscard]] QByteArray picture(Qt::GlobalColor colour);

/// A live news article of a day, without a category, tags or details.
[[nodiscard]] ArticleRow liveRow(const QString &slug, QDate published);

/// A desk in Berlin whose site stands at https://desk.example/news.
[[nodiscard]] DeskSettings siteDesk();

} // namespace stet::test
