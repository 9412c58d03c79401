// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_pictures.h"

#include "core/galley/image_addresses.h"
#include "core/galley/link_filter.h"

#include <QDir>
#include <QUrl>

#include <array>

namespace stet {

namespace {

/// Folders that Hugo and Jekyll serve as the site's root.
constexpr std::array ServedFolders = {
    QLatin1StringView(""), QLatin1StringView("static/"), QLatin1StringView("assets/")};

/// What is fetched from somewhere else, or carried in the text, is no file of the import.
bool isFileAddress(const QString &address)
{
    return !address.isEmpty() && !address.contains(u':') &&
           !address.startsWith(QLatin1String("//"));
}

/// `name` as an address in Markdown, where a blank or a bracket would end it.
QString addressOf(const QString &name)
{
    QString address;
    for (const QChar c : name) {
        if (QStringView(u" %()[]<>\"'?#&").contains(c))
            address += QString::fromLatin1(QUrl::toPercentEncoding(c));
        else
            address += c;
    }
    return address;
}

} // namespace

QString ImportPictures::nameFor(const QString &address, const QString &folder) const
{
    const QString path = QUrl::fromPercentEncoding(address.toUtf8());
    if (!path.startsWith(u'/')) {
        const QString beside = QDir::cleanPath(folder + u'/' + path);
        const QString name = folder.isEmpty() ? QDir::cleanPath(path) : beside;
        if (m_names.contains(name))
            return name;
    }
    const QString fromRoot = QDir::cleanPath(path.startsWith(u'/') ? path.mid(1) : path);
    for (const QLatin1StringView served : ServedFolders) {
        if (m_names.contains(served + fromRoot))
            return served + fromRoot;
    }
    return {};
}

QStringList ImportPictures::place(ArticleContent &content, const QString &file) const
{
    const QString folder = file.section(u'/', 0, -2);
    QStringList missing;
    const auto changed = [&](const QString &address) -> std::optional<QString> {
        if (!isFileAddress(address))
            return std::nullopt;
        const QString name = nameFor(address, folder);
        if (name.isEmpty())
            missing.append(imageFile(address).value_or(address));
        return name.isEmpty() || imageFile(address) == name ? std::nullopt : std::optional(name);
    };
    std::vector<ImageAddress> addresses = imageAddresses(content.body);
    for (auto image = addresses.rbegin(); image != addresses.rend(); ++image) {
        if (const std::optional<QString> name = changed(image->address))
            content.body.replace(image->range.start, image->range.length, addressOf(*name));
    }
    if (const std::optional<QString> name = changed(content.leadImage))
        content.leadImage = *name;
    missing.removeDuplicates();
    return missing;
}

} // namespace stet
